import compare from './en/compare.json'
import decide from './en/decide.json'
import documents from './en/documents.json'
import dossiers from './en/dossiers.json'
import drafting from './en/drafting.json'
import help from './en/help.json'
import laws from './en/laws.json'
import matrix from './en/matrix.json'
import model from './en/model.json'
import page from './en/page.json'
import settings from './en/settings.json'
import sync from './en/sync.json'
import work from './en/work.json'

export const en = {
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
