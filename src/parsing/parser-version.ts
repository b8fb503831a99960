/**
 * Raised whenever the same bytes may parse differently: stored documents of another version are read again. Apart from the
 * parser, so that who finds nothing to read again need not load it.
 */
export const PARSER_VERSION = '9';
