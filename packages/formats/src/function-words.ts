/**
 * The commonest function words of languages in Latin script, a tenth to a third of any text in them. Only words
 * that tell the language apart are listed; what several share counts for each.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to in a or is be by any for shall that which with under not as this on an such may from section person',
  fr: 'de la le les et des à du en l d un une ou par est que dans au aux pour sur qui ne sont article il ce',
  es: 'de la que el en y los las del por con para una se o a su al lo artículo no como es este',
  pt: 'de a o que e do da em os as dos das por com para uma se ou ao na no não artigo nos é',
  it: 'di e il la che in del della dei per con le i alla al o un una non è nel articolo sono gli delle',
  de: 'der die und in den von zu das des mit für oder auf ist nach nicht im dem eine werden an wird bei sind artikel',
  nl: 'de van het een in en of te is aan dat met voor op die bij artikel als door wordt niet worden is',
  sv: 'och i att som en av för den till är på det med får ska eller skall om inte har vid från lag',
  da: 'og i at der en af til for den er på det med skal kan eller om ikke har ved fra stk efter kræves',
  nb: 'og i å som en av for den til er på det med kan skal eller om ikke har ved fra etter loven blir',
  nn: 'og i å som ein av for den til er på det med kan skal eller om ikkje har ved frå etter lova blir dei eit',
  ro: 'de și a în la cu din pe sau se care prin pentru este al ale nu că sunt privind',
  pl: 'i w z na do się o oraz lub nie od za jest przez dla może ustawy art ust',
  hr: 'i u na za se od je o koji koja koje ili članak članka zakona ovog iz s te stavka',
  tr: 've bir bu ile için veya olan olarak madde da de maddesi hakkında kanun',
  id: 'yang dan di dengan untuk dari dalam atau pada ini oleh pasal ayat tidak',
  sw: 'ya na wa kwa katika la za cha au kama hii ambayo mtu sheria kifungu',
}
