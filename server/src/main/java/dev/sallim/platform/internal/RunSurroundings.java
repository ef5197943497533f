package dev.sallim.platform.internal;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What queue and worker of the runs have in common. */
@Component
record RunSurroundings(BookDatabase database, JsonMapper json, Ids ids, Clock clock) {}
