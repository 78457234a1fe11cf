/** Digits 0 to 9 of other scripts. */
export const digits = {
  fullWidth: '０１２３４５６７８９',
  devanagari: '०१२३४५६७८९',
  thai: '๐๑๒๓๔๕๖๗๘๙',
  korean: '영일이삼사오육칠팔구',
  chinese: '〇一二三四五六七八九',
  taiwanese: '○一二三四五六七八九',
} as const

/** Letters in the order in which lists count with them. Russian lists leave out ё, й, ъ, ы and ь as Word does. */
export const alphabets = {
  arabicAlpha: [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  arabicAbjad: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  hebrew: [...'אבגדהוזחטיכלמנסעפצקרשת'],
  russian: [...'абвгдежзиклмнопрстуфхцчшщэюя'],
  heavenlyStems: [...'甲乙丙丁戊己庚辛壬癸'],
  earthlyBranches: [...'子丑寅卯辰巳午未申酉戌亥'],
  ganada: [...'가나다라마바사아자차카타파하'],
  chosung: [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'],
  aiueo: [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'],
  iroha: [
    ...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  ],
  thai: [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'],
  hindi: [...'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह'],
} as const
