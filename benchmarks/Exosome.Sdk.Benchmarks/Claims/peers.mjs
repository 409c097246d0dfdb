// Times two linters of prose over the same files: name, milliseconds of each file, findings in the last.
// Several turns each, as on the other side, so that the just-in-time compiler has done its work; the quickest counts.
import { readFileSync } from 'node:fs'
import { markdown } from 'alex'
import writeGood from 'write-good'

const texts = process.argv.slice(2).map(file => readFileSync(file, 'utf8'))

for (const [name, turns, action] of [
  ['npm write-good 1.0.8', 5, text => writeGood(text).length],
  ['npm alex 11.0.1', 2, text => markdown(text).messages.length]
]) {
  let found = 0
  const times = texts.map(text => {
    let best = Infinity
    for (let turn = 0; turn < turns; turn++) {
      const start = performance.now()
      found = action(text)
      best = Math.min(best, performance.now() - start)
    }
    return best
  })
  console.log([name, ...times, found].join('\t'))
}
