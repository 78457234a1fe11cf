import compare from './ru/compare.json'
import decide from './ru/decide.json'
import documents from './ru/documents.json'
import dossiers from './ru/dossiers.json'
import drafting from './ru/drafting.json'
import help from './ru/help.json'
import laws from './ru/laws.json'
import matrix from './ru/matrix.json'
import model from './ru/model.json'
import page from './ru/page.json'
import settings from './ru/settings.json'
import sync from './ru/sync.json'
import work from './ru/work.json'

export const ru = {
  ...compare,
  ...decide,
  ...documents,
  ...dossiers,
  ...drafting,
  ...help,
  ...laws,
  ...matrix,
  ...model,
  ...page,
  ...settings,
  ...sync,
  ...work,
}
