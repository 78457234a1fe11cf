/** A place in a picture, in user units. */
export type Point = readonly [x: number, y: number]
