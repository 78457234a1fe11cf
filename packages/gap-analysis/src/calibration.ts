/**
 * Parameters of the confidence, fitted on the reference laws by `bench/calibrate.ts`, which writes this file. In the order
 * of `statusSignNames` and `candidateSignNames`.
 */
export const calibration = {
  status: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  candidate: [0, 0, 0, 0, 0, 0],
} as const
