/** The README with a fresh table of rules. */
export declare function withTable(): Promise<string>
