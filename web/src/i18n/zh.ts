import compare from './zh/compare.json'
import decide from './zh/decide.json'
import documents from './zh/documents.json'
import dossiers from './zh/dossiers.json'
import drafting from './zh/drafting.json'
import help from './zh/help.json'
import laws from './zh/laws.json'
import matrix from './zh/matrix.json'
import model from './zh/model.json'
import page from './zh/page.json'
import settings from './zh/settings.json'
import sync from './zh/sync.json'
import work from './zh/work.json'

export const zh = {
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
