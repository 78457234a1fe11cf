/**
 * Parameters of the confidence, fitted on the reference laws by `bench/calibrate.ts`, which writes this file. In the order
 * of `statusSignNames` and `candidateSignNames`. `drop` is what a status loses on a law that the terms were not
 * written on, in log-odds.
 */
export const calibration = {
  status: [
    3.05, -0.642, -0.594, 0.305, -0.161, 0.473, -1.207, -0.356, -0.203, -1.476, -0.508, -1.077, -0.237, 0.077,
    -0.467, -0.667, -0.496, -0.384,
  ],
  candidate: [-3.215, 1.63, 2.3, 1.064, -1.847, 0.733],
  drop: 0.516,
} as const
