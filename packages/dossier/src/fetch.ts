/** The part of `fetch` that is used: alike in Node and in every browser. */
export type Fetch = (
  url: string,
  request: {
    readonly method: string
    readonly headers: { readonly [name: string]: string }
    readonly body?: string
    readonly credentials?: 'include' | 'omit'
    readonly redirect?: 'error'
    readonly signal?: Signal
  },
) => Promise<Answer>

export interface Answer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** An `AbortSignal`, as far as it is used. */
export interface Signal {
  readonly aborted: boolean
  addEventListener(event: 'abort', hear: () => void, options?: { readonly once: boolean }): void
  removeEventListener(event: 'abort', hear: () => void): void
}
