/** Letters, marks and figures of scripts that are written from right to left, and signs that turn what follows them. */
export const fromTheRight =
  /[\u202a-\u202e\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
