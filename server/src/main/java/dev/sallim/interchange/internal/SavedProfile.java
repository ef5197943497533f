package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import java.time.Instant;
import java.util.UUID;

/** How a bank writes its files, kept by the book under the profile's name. */
public record SavedProfile(UUID id, CsvProfile profile, int version, Instant createdAt, Instant updatedAt) {}
