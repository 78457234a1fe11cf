export { type Account, everyDossier, type Grant, type Role, roles } from './account.ts'
export { type AccountFile, accountFile } from './account-file.ts'
export {
  accountOf,
  grantOf,
  nameOf,
  withAccount,
  withoutAccount,
  withPassword,
  withRole,
} from './accounts.ts'
export type { Places } from './databases.ts'
export { type Installed, install, type Members } from './install.ts'
export { checkPassword, hashPassword } from './passwords.ts'
export { isLoopback, type Served, type ServeOptions, serve } from './serve.ts'
export { ServerError } from './server-error.ts'
