/** Where people live unless a program says otherwise. IANA name. */
export const DEFAULT_TIME_ZONE = "Europe/Paris";
