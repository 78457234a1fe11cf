import type { Tradition } from './tradition.ts'

export const chinese: Tradition = {
  languages: ['zh', 'ja'],
  sections: [
    {
      example: '第二十三条 枪支的编号',
      pattern: '第\\s?{Z}\\s?[条條](?:之[一二三四五六七八九十]+)?',
      kind: 'section',
      element: 'article',
    },
  ],
  containers: [
    { example: '第一编 总则', pattern: '第\\s?{Z}\\s?[编編]', kind: 'part' },
    { example: '第二章 枪支的配备', pattern: '第\\s?{Z}\\s?章', kind: 'chapter' },
    { example: '第一节 一般规定', pattern: '第\\s?{Z}\\s?[节節]', kind: 'division' },
  ],
  schedules: [
    { example: '附件一', pattern: '附(?:件|表|录|錄)\\s?{Z}', kind: 'schedule' },
    { example: '附件', pattern: '附(?:件|表|录|錄)(?=\\s*$)', kind: 'schedule', unnumbered: true },
  ],
  references: '第|前|款|项|項|条|條|本',
  definitions: '定义|定義|下列用语|用語定義|是指|本法所称|本法所稱',
  terms: ['(?:本法所[称稱])?[“"「]?(?<term>[\\u4e00-\\u9fff]{1,20})[”"」]?[，,]?(?:是指|系指|係指|指)'],
  citesOrder: true,
  repealed: '删除|刪除|废止',
}
