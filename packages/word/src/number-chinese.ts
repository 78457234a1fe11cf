const scripts = {
  counting: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], big: '万', bareTen: true },
  taiwanese: { digits: '○一二三四五六七八九', units: ['', '十', '百', '千'], big: '萬', bareTen: true },
  japanese: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], big: '万', bareTen: true },
  legal: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], big: '万', bareTen: false },
  legalTraditional: {
    digits: '零壹貳參肆伍陸柒捌玖',
    units: ['', '拾', '佰', '仟'],
    big: '萬',
    bareTen: false,
  },
} as const

/** A Chinese or Japanese number up to 99,999,999 in words: 十二, 一百〇五, 壹拾贰. */
export function chineseNumber(value: number, script: keyof typeof scripts): string {
  const { digits, units, big, bareTen } = scripts[script]
  const numerals = [...digits]
  if (value < 1 || value > 99_999_999) return String(value)
  const four = (group: number, leading: boolean): string => {
    let text = ''
    let gap = leading && group < 1000
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(group / 10 ** place) % 10
      if (digit === 0) {
        gap ||= text !== '' && script !== 'japanese'
        continue
      }
      if (gap && script !== 'japanese') text += numerals[0]
      gap = false
      // Ten is 十, not 一十; Japanese drops the one before hundred and thousand as well.
      const silent =
        digit === 1 &&
        ((bareTen && place === 1 && text === '' && !leading) || (script === 'japanese' && place > 0))
      text += `${silent ? '' : numerals[digit]}${units[place]}`
    }
    return text
  }
  const high = Math.floor(value / 10_000)
  return high > 0 ? `${four(high, false)}${big}${four(value % 10_000, true)}` : four(value, false)
}
