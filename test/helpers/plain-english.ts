/** Sentences that are about nothing in the product's field, with words that are also names of genes or begin like drugs. */
const sentences = [
  'On the first morning of the month the committee met at a large house by the river and set out what had to be done.',
  'Nobody had told them that the rest of the plan was to start at once, and so they were not ready when it did.',
  'She cast a glance at the map, put the kit into the car, and drove as fast as the road would let her.',
  'In the end it was great to be met at the gate by a cat that had an eye for fish and an ear for the tin.',
  'Both of them had read the report twice before they could say what impact it would have on the town.',
  'If you clip the page to the board, mark it with a pen and hand it to the clerk, he will file it for you.',
  'The camp was cold, the wind was high, and the ram that they had seen by the wall was gone by noon.',
  'Ten of the best letters in the archive were written by a man who never left the street where he was born.',
  'We can only hope that the net will hold, that the nut will turn, and that the arc of the bridge is sound.',
  'After lunch the children ran down to the bay, where the tide had left a great deal of weed and a torn sail.',
  'It is a pity that so few people ask why the rule was made, and fewer still whether it should be kept.',
  'A spark from the fire fell on the rug and burned a hole in it the size of a coin before anyone saw.',
  'Their aim was to rest for an hour, but the sun was warm and the grass was soft and they slept until five.',
  'What the author wants to show is that a fair test of an idea needs time, patience and a large sample.',
  'I was asked to set the table, to bring the salt, and to tell the guests that the soup would be late.',
  'Each year the fund pays for a dozen students to spend a term abroad and to learn how others think.',
  'The bar was full, the band was loud, and the only seat that was left stood next to the kitchen door.',
  'Had the letter arrived a day before, the sale would have been stopped and the farm would still be theirs.',
  'Most of what is known about the old port comes from a map, two wills and the account book of a baker.',
  'He was a man of few words, and the few that he had he kept for his dog, his boat and the weather.',
  'Please note that the trap must be set with care: a stop at the wrong time may do more harm than good.',
  'By the time the train came in, the rain had turned to sleet and the lamps along the line were lit.',
  'Our data are simple: we asked three hundred adults what they had read, and we counted what they said.',
  'They found no sign of the path that was on the plan, so they walked by the stars and crossed at the ford.',
  'The second half of the play is better than the first, since the cast no longer has to explain the plot.',
  'A tall man in a red hat sold pears from a cart, and his son, who was not tall, sold plums from another.',
  'When the bell rang the whole class stood up, but the teacher went on as if she had heard nothing at all.',
  'Such a view was common at the time; it rests on an error that was put right only many years later.',
  'For the last part of the walk you need good boots, a flask of tea, and a friend who can read a map.',
  'The USA, the UK and the rest sent a PDF each, and the BBC read from one of them on TV that night.',
  'The results are shown in Table 2 and discussed below; the limits of the method are set out in the Appendix.',
  'Further work is required to find out whether the same pattern holds in winter, when the lake is frozen.',
];

/** So many words of plain English, punctuation and all; the sentences come in another order each time they come again. */
export function plainEnglish(count: number): readonly string[] {
  const words: string[] = [];
  for (let round = 1; words.length < count; round += 2) {
    for (let i = 0; i < sentences.length; i++) {
      words.push(...(sentences[(i * round + round) % sentences.length] ?? '').split(' '));
    }
  }
  return words.slice(0, count);
}
