/**
 * Every widget there is, by the name that follows `mpp-` in its tag. Entries, files of the standalone build and what the
 * loader looks for derive from this list.
 */
export const widgetNames = ['service-catalogue', 'queue-board'] as const;
