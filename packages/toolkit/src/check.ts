import { type CheckResult, check, fixes, languages, rules } from '@concordance/coherence'
import { applyAmendments } from '@concordance/drafting'
import type { Law } from '@concordance/law-tree'
import { readAmendments } from './check-amendments.ts'
import { messageOf } from './check-broken.ts'
import { commentedLaw } from './check-comments.ts'
import { type CheckForm, checkForms, checkOutputs } from './check-outputs.ts'
import { checkView } from './check-view.ts'
import { define } from './define.ts'
import { checkApplied } from './draft-source.ts'
import { languageOfLaw, readLaws } from './laws.ts'
import { messageRows } from './message-rows.ts'
import { unknown } from './nearest.ts'
import { outputsOf } from './outputs.ts'
import { usage } from './problem.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** The internal coherence of laws. Exit code 1 where a finding of level error is there, 0 for warnings and remarks alone. */
export const checkOperation = define({
  name: 'check',
  summary: 'Check a law for itself: cross-references, defined terms, numbering, offences and penalties.',
  arguments: [
    { name: 'LAW', many: true, help: 'file of a law; each is checked by itself; - is standard input' },
  ],
  options: {
    rule: { type: 'list', value: 'ID', help: 'only this rule; may be given several times' },
    output: {
      type: 'list',
      short: 'o',
      value: 'FILE',
      help: `file to write, ending in ${checkForms.join(', ')}; may be given several times; .docx is the law with the findings as comments; - is standard output`,
    },
    form: {
      type: 'text',
      value: 'FORM',
      choices: checkForms,
      help: 'form of the output, where its ending does not tell',
    },
    with: {
      type: 'text',
      value: 'AMENDMENTS',
      help: 'amendments whose renumbering and repeals the references must follow',
    },
    fix: { type: 'text', value: 'FILE', help: 'with --with: write amendments that renumber the references' },
    force: { type: 'flag', help: 'replace output files that exist' },
    lang: languageOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'check law.docx',
    'check bill.md --rule reference-missing --rule term-unused',
    'check law.docx -o findings.sarif -o findings.md --lang fr',
    'check law.docx -o law-commented.docx',
    'check law.md --with amendments.json --fix references.json',
  ],
  run: async (context, { arguments: files, options }) => {
    const language = checkLanguage(options.lang, languages, 'findings are worded in')
    const chosen = options.rule.map(ruleNamed)
    const [law] = files
    if (options.fix !== undefined && options.with === undefined)
      throw usage('--fix goes with --with AMENDMENTS')
    if (options.with !== undefined && (files.length > 1 || law === undefined))
      throw usage('--with goes with one law')
    const outputs = outputsOf(
      options.output,
      checkForms.find((form): form is CheckForm => form === options.form),
      checkForms,
    )
    if (outputs.some(({ form }) => form === 'docx') && (files.length > 1 || law === undefined))
      throw usage('a Word file with comments goes with one law; give one, or write .md')
    const write = await checkOutputs(context, outputs, options.force, (wording) =>
      commentedLaw(context, law ?? '', {
        language: wording,
        rules: chosen,
        lawLanguage: options['law-lang'],
      }),
    )
    const saveFix = options.fix === undefined ? undefined : await context.output(options.fix, options.force)
    const amendments = options.with === undefined ? [] : await readAmendments(context, options.with)
    const laws = await readLaws(context, files, options['law-lang'])
    if (laws[0] && options.with !== undefined)
      checkApplied(options.with, applyAmendments(laws[0], amendments))
    const result = check(laws, { language, ...(chosen.length > 0 ? { rules: chosen } : {}) })
    const broken = laws[0] && options.with !== undefined ? fixes(laws[0], amendments) : undefined
    const json = { ...dataOf(result), ...(broken ? { fixes: broken } : {}), messages: messagesOf(laws) }
    await write(result, json, language)
    if (saveFix && broken && laws[0]) {
      const { file, sha256 } = laws[0].source
      const list = { base: { file, sha256 }, amendments: broken.amendments }
      await saveFix(new TextEncoder().encode(`${JSON.stringify(list, undefined, 2)}\n`))
    }
    return {
      json,
      view: checkView(result, broken, [
        ...outputs.map(({ file }) => file),
        ...(options.fix ? [options.fix] : []),
      ]),
      messages: [
        ...laws.flatMap((one) => one.messages),
        ...(broken?.byHand.flatMap((one) => (laws[0] ? [messageOf(laws[0], one)] : [])) ?? []),
      ],
      failed: result.counts.error > 0 || (broken?.byHand.length ?? 0) > 0,
    }
  },
})

/** The result as data; messages are the findings again and are left out. */
function dataOf({ laws, findings, counts, unchecked, doubtful }: CheckResult) {
  return { laws, findings, counts, unchecked, doubtful }
}

const messagesOf = (laws: readonly Law[]) => messageRows(laws.flatMap(({ messages }) => messages))

/** Throws a usage problem that offers the nearest rule. */
function ruleNamed(id: string): string {
  const ids = rules.map((rule) => rule.id)
  if (ids.includes(id)) return id
  throw usage(unknown('rule', id, ids, `the rules are ${ids.join(', ')}`))
}
