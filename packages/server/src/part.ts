/** Ids of what belongs to a dossier; what else lies in its database never leaves this machine. */
const form = /^(?:dossier|law:[0-9a-f]{64}|entry:[a-z][a-z0-9-]{0,99}:\d{8}T\d{9}Z:[0-9a-f]{32})$/

export const isPart = (id: unknown): id is string => typeof id === 'string' && form.test(id)
