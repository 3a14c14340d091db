/** The time now. Injected, so that tests can stand at the edge of a service window. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
