package dev.sallim.planning.forecast;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Balances as they are expected, and as they would be.
 *
 * @param base without the changes
 * @param changed with them; what the budget still plans is the same in both
 */
@Schema(name = "WhatIfForecast")
record WhatIfView(BalanceView base, BalanceView changed) {}
