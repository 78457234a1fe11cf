/**
 * Parameters of the confidence, fitted on the reference laws by `bench/calibrate.ts`, which writes this file. In the order
 * of `statusSignNames` and `candidateSignNames`. `drop` is what a status loses on a law that the terms were not
 * written on, in log-odds.
 */
export const calibration = {
  status: [2.952, -0.547, -0.988, 0.328, 0.18, 0.482, -1.163, -0.347, -0.153, -1.475, -0.507, -1.075],
  candidate: [-3.218, 1.627, 2.314, 1.066, -1.85, 0.733],
  drop: 0.58,
} as const
