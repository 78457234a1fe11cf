import type { CheckResult } from './check.ts'
import type { FindingRow, Language, PlaceRow } from './message.ts'
import { rules } from './table.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * Findings as a SARIF 2.1.0 log (OASIS standard), as plain data. A clause is a logical location; the line is given where
 * the source has lines. `program` is the version of the program.
 */
export function toSarif(result: CheckResult, program: string, language: Language = 'en'): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Concordance',
            version: program,
            rules: rules.map(({ id, about, note, severity }) => ({
              id,
              shortDescription: { text: about[language] },
              help: { text: note[language].replace(/\{\w+\}/g, '…') },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        results: result.findings.map(resultOf),
      },
    ],
  }
}

function resultOf(finding: FindingRow): object {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.level],
    message: { text: `${finding.reason} ${finding.note}` },
    locations: [locationOf(finding.at)],
    ...(finding.other ? { relatedLocations: [{ id: 1, ...locationOf(finding.other) }] } : {}),
  }
}

function locationOf({ file, line, clause, path, quote }: PlaceRow): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replace(/\\/g, '/')) },
      region: { ...(line === null ? {} : { startLine: line }), snippet: { text: quote } },
    },
    logicalLocations: [{ name: path, fullyQualifiedName: clause, kind: 'clause' }],
  }
}
