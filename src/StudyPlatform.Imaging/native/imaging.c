int si_version(void) { return 1; }
