/** A channel between the tabs of this browser: a tab that wrote to a dossier tells the others its name. */
const channelName = 'concordance-dossiers'

let channel: BroadcastChannel | undefined

/** Tells the other tabs that this dossier, or the list of them, has changed. */
export const tellTabs = (dossier: string): void => open()?.postMessage(dossier)

/** Hears what other tabs have changed. */
export function onOtherTab(hear: (dossier: string) => void): void {
  open()?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(String(data)))
}

function open(): BroadcastChannel | undefined {
  if (!channel && 'BroadcastChannel' in globalThis) channel = new BroadcastChannel(channelName)
  return channel
}
