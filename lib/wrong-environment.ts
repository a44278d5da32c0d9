/** Variables that are not right. The message names each with a sentence, never with its value. */
export class WrongEnvironment extends Error {}
