// odex ships its source instead of declarations, and that source does not pass our compiler; tsconfig.json points here.
export declare class Solver {
  constructor(size: number)
  absoluteTolerance: number
  relativeTolerance: number
  initialStepSize: number
  maxSteps: number
  solve(
    f: (t: number, y: number[]) => number[],
    from: number,
    y: number[],
    to: number,
  ): { y: number[]; nEval: number }
}
