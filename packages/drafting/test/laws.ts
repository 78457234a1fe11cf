import { read } from '@concordance/formats'
import { type Clause, flatten, type Law, toLaw } from '@concordance/law-tree'

/** A made-up law from its text; each line is a paragraph. */
export async function lawOf(text: string, file = 'nowhere.md'): Promise<Law> {
  return toLaw(await read(new TextEncoder().encode(text), { file }))
}

export function clauseAt(law: Law, path: string): Clause {
  const found = flatten(law).find(({ clause }) => clause.path === path)
  if (!found)
    throw new Error(
      `No clause ${path}; there are ${flatten(law)
        .map(({ clause }) => clause.path)
        .join(' | ')}`,
    )
  return found.clause
}

export const act = `# Arms Act

## 1. Short title

This Act may be cited as the Arms Act.

## 2. Interpretation

In this Act—

“dealer” means a person who trades in weapons;

“Registrar” means the Registrar of Weapons;

“weapon” means a rifle, a pistol or a revolver.

## 3. Dealers

(1) No person may deal in weapons without a licence issued by the Registrar.

(2) A dealer must keep a book of weapons bought and sold.

## 4. Penalties

(1) A person who contravenes section 3 commits an offence and is liable on conviction to imprisonment for a term not exceeding two years.

## 5. Repeal

The Old Arms Act is repealed.
`

export const loi = `# Loi sur les armes

## Art. 1er. — Définitions

Au sens de la présente loi, on entend par :

1° « arme à feu » : le pistolet et le fusil ;

2° « autorité » : le ministère de l’Intérieur.

## Art. 2. — Registre

§ 1er. Les armuriers tiennent un registre des armes à feu.

§ 2. Il est conservé cinq ans.

## Art. 3. — Peines

Quiconque enfreint la présente loi est puni d’un emprisonnement d’un an.

## Art. 4. — Entrée en vigueur

La présente loi entre en vigueur le 1er janvier.
`
