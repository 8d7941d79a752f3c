/**
 * How long anything is waited for, in milliseconds. A failing test takes this long, a passing one
 * does not: long enough for a machine that is busy with other things.
 */
export const PATIENCE = 15_000;
