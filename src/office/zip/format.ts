/** The records of a zip: how each begins, and its bytes before its names. */
export const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30 };
export const DIRECTORY_ENTRY = { signature: 0x02014b50, bytes: 46 };
export const END_RECORD = { signature: 0x06054b50, bytes: 22 };

export const STORED = 0;
export const DEFLATED = 8;

/** 1980-01-01 00:00, the first moment of the format and the one Word itself writes. */
export const DOS_TIME = 0x0021_0000;
