/** All events in one file, in every language. See docs/contracts.md. */
export const TIMELINE_JSON = '/data/timeline.json';
