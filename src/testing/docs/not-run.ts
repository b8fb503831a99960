/** Commands of the pages that no test runs from there, each with what stands in its place. */
export const NOT_RUN: readonly { readonly command: RegExp; readonly why: string }[] = [
  { command: /^npm ci(?: --cache|$)/, why: 'fetches from a registry; CI begins with it' },
  { command: /^npm run -s check(?::quick)?$/, why: 'is CI itself' },
  { command: /^docker /, why: 'needs an engine of containers; `npm run image-steps` runs the steps of the image' },
  { command: /^npm start$/, why: 'needs a workspace; src/programs/bot.test.ts runs it against a stand-in' },
  { command: /^npm (?:-s )?start -- --check$/, why: 'needs a workspace; src/programs/bot.test.ts runs it' },
  { command: /^npm run -s bench(?::\w+)?$/, why: 'takes minutes; its figures are of a calm machine' },
  { command: /^npm run -s evals(?::fit)?$/, why: 'takes minutes; src/evaluation/run and fit are tested' },
  { command: /^npm run -s evals:judged -- /, why: 'takes minutes; src/evaluation/judged is tested' },
  { command: /^npm run -s evals:written -- corpus /, why: 'takes minutes; src/evaluation/written is tested' },
  {
    command: /^npm run -s evals:\w+ -- .*(?:FOLDER|CORPUS)/,
    why: 'is a shape to fill in; the line beside it names files',
  },
  {
    command: /^createdb /,
    why: "needs a server and its owner's rights; the tests of src/storage/postgres make databases of their own",
  },
  { command: /^npm run -s phone -- /, why: 'needs a browser; writes pictures of a stand-in for people to look at' },
];
