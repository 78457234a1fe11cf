/**
 * Parameters of the confidence, fitted on the reference laws by `bench/calibrate.ts`, which writes this file. In the order
 * of `statusSignNames` and `candidateSignNames`. `drop` is what a status loses on a law that the terms were not
 * written on, in log-odds.
 */
export const calibration = {
  status: [
    3.183, -0.66, -0.674, 0.277, -0.222, 0.171, -1.105, -0.405, -0.482, -1.572, -0.276, -1.19, -0.176, 0.075,
    -0.402, -0.619, -0.454, -0.597,
  ],
  candidate: [-3.212, 1.634, 2.291, 1.074, -1.839, 0.745],
  drop: 0.536,
} as const
