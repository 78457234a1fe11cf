// The import directions of the house. Each rule says what to do instead.
const layers = {
  'protocol-model': [],
  templates: [],
  'packages/mdast-util-diff': [],
  'packages/word': ['packages/mdast-util-diff'],
  'packages/pdf': [],
  'packages/ocr': [],
  'packages/formats': ['packages/word', 'packages/pdf'],
  'packages/law-tree': ['packages/formats'],
  'packages/gap-analysis': ['protocol-model', 'packages/law-tree'],
  'packages/coherence': ['protocol-model', 'packages/law-tree'],
  'packages/drafting': ['packages/law-tree', 'packages/mdast-util-diff', 'templates'],
  'packages/reports': ['templates', 'packages/word', 'packages/gap-analysis', 'protocol-model'],
  'packages/memos': ['templates', 'packages/gap-analysis', 'packages/reports', 'protocol-model'],
  'packages/dossier': [
    'protocol-model',
    'packages/word',
    'packages/law-tree',
    'packages/gap-analysis',
    'packages/drafting',
  ],
  'packages/server': ['packages/dossier'],
  'packages/toolkit': ['protocol-model', 'templates', 'packages/(?!server/)[^/]+'],
  cli: ['packages/toolkit', 'packages/server'],
  web: ['packages/toolkit'],
}

// One dependency, one door. The utilities of the trees themselves (unist, mdast, vfile) are the house's common grammar.
const doors = {
  fflate: 'packages/word',
  'xast-util-from-xml': 'packages/word',
  'xast-util-to-xml': 'packages/word',
  diff: 'packages/mdast-util-diff',
  'pdfjs-dist': 'packages/pdf',
  'tesseract.js': 'packages/ocr',
  'mdast-util-from-markdown': 'packages/formats',
  'hast-util-from-html': 'packages/formats',
  eld: 'packages/formats',
  yaml: 'packages/formats',
  '@orama/stemmers': 'packages/gap-analysis',
  '@cfworker/json-schema': 'protocol-model',
  'fuse.js': 'protocol-model',
  docx: 'packages/reports',
  'write-excel-file': 'packages/reports',
  'mdast-util-to-hast': 'packages/reports',
  'hast-util-to-html': 'packages/reports',
  'mdast-util-to-markdown': 'packages/reports',
  'pouchdb-core': 'packages/dossier',
  'pouchdb-adapter-leveldb-core': 'packages/dossier',
  'pouchdb-adapter-idb': 'packages/dossier',
  'pouchdb-replication': 'packages/dossier',
  commander: 'cli',
  'cli-progress': 'cli',
  'fake-indexeddb': 'web',
  lit: 'web',
}

const inside = '^(packages/[^/]+|protocol-model|templates|cli|web)/src/'
const quoted = (text) => text.replace(/[/.@-]/g, '\\$&')

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one idea or need a third: split or merge them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(layers).map(([place, allowed]) => ({
      name: `down-the-table:${place}`,
      comment: `${place} may import ${allowed.join(', ') || 'nothing else of the house'}. Move what you need into one of these, or hand it in as a parameter.`,
      severity: 'error',
      from: { path: `^${place}/src/` },
      to: { path: inside, pathNot: [`^${place}/`, ...allowed.map((a) => `^${a}/src/`)] },
    })),
    {
      name: 'packages-run-anywhere',
      comment:
        'Only cli, web and server know Node or the DOM; take bytes, strings or a function as a parameter instead.',
      severity: 'error',
      from: { path: '^(packages/(?!server/)|protocol-model/|templates/)[^.]*src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'through-the-front-door',
      comment: 'Import another package by its name; what is missing there belongs into its src/index.ts.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|protocol-model|templates|cli|web)/src/' },
      to: { path: inside, pathNot: ['^$1/', '/src/index\\.ts$'] },
    },
    ...Object.entries(doors).map(([library, door]) => ({
      name: `one-door:${library}`,
      comment: `${library} is imported by ${door} alone. Call what ${door} exports, or give it the function you miss.`,
      severity: 'error',
      from: { path: inside, pathNot: `^${door}/` },
      to: { path: `node_modules/${quoted(library)}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
