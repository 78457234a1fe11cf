import type { Command } from 'commander'

const repeat = (item: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  item,
]

/**
 * The command that serves, with the accounts of those who log in. It needs Node, so it is no operation of the table that
 * the page is made from too; what it does lies in a file that is loaded when it is asked for.
 */
export function addServe(program: Command): void {
  const serve = program
    .command('serve')
    .description(
      'serve the page and the dossiers of this machine; accounts for an office; rules for a CouchDB',
    )
    .copyInheritedSettings(program)
    .option('--port <NUMBER>', 'port to listen at; 0 takes a free one (default: 8421)')
    .option('--lan', 'let other machines reach it; everybody has to log in')
    .option('--accounts', 'have everybody log in on this machine too')
    .option('--host <ADDRESS>', 'listen at this address of the machine only')
    .option('--name <NAME>', 'a further name under which the server is asked for (repeat for more)', repeat)
    .option('--cert <FILE>', 'certificate for TLS, as PEM')
    .option('--key <FILE>', 'its key, as PEM')
    .option('--behind-tls', 'a program in front of this one does TLS')
    .option('--max-body <MB>', 'largest request that writes (default: 128)')
    .option('--page <FOLDER>', 'folder of the built page (default: the one that came along)')
    .option('--open', 'open the page in the browser')
    .option('--install <URL>', 'write the rules of a dossier into a database of a CouchDB instead of serving')
    .option(
      '--lead <NAME>',
      'with --install: account that leads; NAME=PERSON where they differ (repeat)',
      repeat,
    )
    .option('--reviewer <NAME>', 'with --install: account that decides (repeat)', repeat)
    .option('--reader <NAME>', 'with --install: account that reads (repeat)', repeat)
    .option('--json', 'print the address, or what was installed, as one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  concordance serve
  concordance serve users add "A. Orlen" --role marendia=reviewer
  concordance serve --lan --cert office.pem --key office-key.pem
  concordance serve --install https://admin@couch.example/marendia --lead bo="B. Timm" --reviewer ada="A. Orlen"`,
    )
  serve.action(async () => {
    const { runServe } = await import('./serve-run.ts')
    await runServe(serve.opts())
  })
  addUsers(serve)
}

function addUsers(serve: Command): void {
  const users = serve
    .command('users')
    .description('the accounts of those who log in')
    .copyInheritedSettings(serve)
  const load = () => import('./serve-users.ts')
  const stdin = 'take the password from the first line of standard input'
  users
    .command('add <NAME>')
    .description('add an account; NAME is the name of the person, as it stands under a decision')
    .copyInheritedSettings(users)
    .option(
      '--role <DOSSIER=ROLE>',
      'reader, reviewer or lead in a dossier; * is every dossier (repeat)',
      repeat,
    )
    .option('--password-stdin', stdin)
    .action(async (name: string, options) => (await load()).addUser(name, options))
  users
    .command('remove <NAME>')
    .description('remove an account; what the person decided stays')
    .copyInheritedSettings(users)
    .action(async (name: string) => (await load()).removeUser(name))
  users
    .command('role <NAME> <DOSSIER> <ROLE>')
    .description('give a role in a dossier: reader, reviewer, lead, or none')
    .copyInheritedSettings(users)
    .action(async (name: string, dossier: string, role: string) =>
      (await load()).giveRole(name, dossier, role),
    )
  users
    .command('password <NAME>')
    .description('set a new password')
    .copyInheritedSettings(users)
    .option('--password-stdin', stdin)
    .action(async (name: string, options) => (await load()).newPassword(name, options))
  users
    .command('list')
    .description('list the accounts with their roles')
    .copyInheritedSettings(users)
    .option('--json', 'print them as one JSON document')
    // `serve` itself knows the option too, and takes it.
    .action(async (_: object, list: Command) => (await load()).listUsers(list.optsWithGlobals()))
}
