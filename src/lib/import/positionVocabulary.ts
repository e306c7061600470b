/** Words that say one thing of a position. */
interface PositionWords {
  /** As a mapping writes it: `-2` to `2`, `unclear`, `not_applicable` or `none`. */
  readonly position: string;
  /** How strongly they take a side; absent for those that take none. */
  readonly force?: 'strong' | 'plain' | 'hedged';
  /** They say that somebody did not take part, not only that nothing is known of them. */
  readonly isAbsence?: true;
  /** In lower case, parted by commas. */
  readonly lines: readonly string[];
}

/**
 * Words for positions in the languages whose votes and surveys are published most: English, German, French, Russian,
 * Ukrainian, Korean, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Hungarian, Romanian, Turkish, the Nordic
 * languages, Estonian, Latvian, Lithuanian, Slovene, Croatian, Serbian, Bulgarian, Greek, Hebrew, Japanese, Chinese and
 * Arabic. None is in it that means something else in another of them.
 */
export const vocabulary: readonly PositionWords[] = [
  {
    position: '2',
    force: 'strong',
    lines: [
      'strongly agree, strongly support, strongly supports, strongly favour, strongly favor, fully agree, fully agrees',
      'consistently voted for, almost always voted for, voted strongly for, voted very strongly for',
      'completely agree, totally agree, agree strongly, agree completely, strongly approve, full support, strong support',
      'stimme voll zu, stimme voll und ganz zu, stimme vollständig zu, volle zustimmung',
      "tout à fait d'accord, totalement d'accord, entièrement d'accord",
      'полностью согласен, полностью согласна, полностью поддерживаю, повністю згоден, повністю згодна',
      '++, 매우 찬성, 적극 찬성, 매우 동의, 매우 그렇다, とても賛成, 非常同意',
      "totalmente de acuerdo, muy de acuerdo, totalmente a favor, molto d'accordo, concordo totalmente",
      'helemaal mee eens, zeer mee eens, zdecydowanie tak, zdecydowanie za, zdecydowanie popieram',
    ],
  },
  {
    position: '1',
    force: 'plain',
    lines: [
      'yes, y, yea, yeas, aye, ayes, for, in favour, in favor, favour, favor, pro, agree, agrees, support, supports',
      'supported, supportive, approve, approves, true, +, ✓, ✔, ☑, ✅',
      'ja, dafür, stimme zu, stimmt zu, stimmen zu, zustimmung, befürwortet',
      "oui, pour, d'accord, favorable",
      'да, за, согласен, согласна, поддерживаю, поддерживает, так, згоден, згодна',
      '찬성, 예, 네, 동의, 그렇다, 賛成, はい, 赞成, 同意, 贊成, نعم',
      "sí, si, a favor, de acuerdo, sì, favorevole, favorevoli, d'accordo, sim, concordo, voor, eens, mee eens",
      'tak, za, för, samtycker, kyllä, jaa, ano, igen, da, pentru, evet, kabul, já, poolt, už, ναι, υπέρ, בעד',
      // Of the House of Lords and the Dáil.
      'content, contents, tá',
    ],
  },
  {
    position: '1',
    force: 'hedged',
    lines: [
      'generally voted for, mostly voted for, voted moderately for',
      'somewhat agree, tend to agree, mostly agree, partly agree, rather agree, agree somewhat, slightly agree',
      'somewhat support, leaning support, leans support, lean support, leaning yes, leaning for, rather yes, probably yes',
      'stimme eher zu, eher ja, eher dafür, stimme teilweise zu',
      "plutôt d'accord, plutôt oui, plutôt pour, plutôt favorable",
      'скорее да, скорее за, скорее согласен, скорее согласна, скоріше так, 다소 찬성, 대체로 찬성, 약간 동의',
      "più sì che no, abbastanza d'accordo, raczej tak, raczej za",
      'どちらかといえば賛成, どちらかと言えば賛成, どちらかというと賛成, どちらかと言うと賛成, やや賛成, 賛成寄り, 比较同意, 比較同意',
    ],
  },
  {
    position: '0',
    lines: [
      'present, abstain, abstains, abstained, abstaining, abstention, abstentions, neutral, neither, undecided, mixed, split, divided',
      'voted a mixture of for and against, mixture of for and against, voted ambiguously',
      'ambivalent, ambivalence, staon, どちらともいえない, どちらとも言えない, どちらでもない',
      '+/-, ±, ~, neither agree nor disagree, neither support nor oppose, no preference',
      'enthaltung, enthalten, enthält sich, unentschieden, weder noch, teils teils, teils/teils',
      "abstenu, s'abstient, neutre, ni d'accord ni pas d'accord, ni pour ni contre",
      'воздержался, воздержалась, воздержались, воздержание, нейтрально, нейтрален, утримався, утрималася, утримались',
      '기권, 중립, 보통이다, 보통, 棄権, 弃权, 棄權, 中立',
      'abstención, ni de acuerdo ni en desacuerdo, astenuto, astenuti, astensione, abstenção, neutro, neutraal',
      'onthouding, niet mee eens noch oneens, wstrzymał się, wstrzymała się, wstrzymało się, wstrzymali się, avstår, tyhjä',
      'hverken for eller imod, hverken for eller mod, verken for eller mot, geen van beide, greiðir ekki atkvæði',
      'tyhjää, erapooletu, atturas, susilaikė, vzdržan, suzdržan, уздржан, въздържал се, zdržal sa, παρών, נמנע',
      'zdržel se, zdržela se, tartózkodott, tartózkodik, abținere, çekimser',
    ],
  },
  {
    position: '-1',
    force: 'hedged',
    lines: [
      'generally voted against, mostly voted against, voted moderately against',
      'somewhat disagree, tend to disagree, mostly disagree, partly disagree, rather disagree, disagree somewhat',
      'slightly disagree, somewhat oppose, leaning oppose, leans oppose, lean oppose, leaning no, leaning against, rather no',
      'probably no, stimme eher nicht zu, eher nein, eher dagegen',
      "plutôt pas d'accord, plutôt non, plutôt contre, plutôt défavorable",
      'скорее нет, скорее против, скорее не согласен, скорее не согласна, скоріше ні, 다소 반대, 대체로 반대',
      'più no che sì, raczej nie, raczej przeciw',
      'どちらかといえば反対, どちらかと言えば反対, どちらかというと反対, どちらかと言うと反対, やや反対, 反対寄り, 比较不同意, 比較不同意',
    ],
  },
  {
    position: '-1',
    force: 'plain',
    lines: [
      'no, n, nay, nays, noe, noes, against, contra, con, disagree, disagrees, oppose, opposes, opposed, reject, rejects',
      'disapprove, disapproves, false, ✗, ✘, ✖, ❌',
      'nein, dagegen, stimme nicht zu, stimmt nicht zu, stimmen nicht zu, lehne ab, lehnt ab, ablehnung, gegen',
      "non, contre, pas d'accord, défavorable",
      'нет, против, не согласен, не согласна, не поддерживаю, ні, проти, не згоден, не згодна',
      '반대, 아니오, 아니요, 비동의, 그렇지 않다, 反対, いいえ, 反对, 不同意, 反對, لا',
      'en contra, en desacuerdo, contrario, contrari, sfavorevole, não, discordo, tegen, oneens, mee oneens, nee',
      'nie, przeciw, przeciwko, nej, emot, imod, mot, ei, ne, proti, nem, nu, împotriva, hayır, ret',
      'nei, vastu, pret, prieš, protiv, όχι, κατά, נגד, not content, not contents, non-content, níl',
    ],
  },
  {
    position: '-2',
    force: 'strong',
    lines: [
      'consistently voted against, almost always voted against, voted strongly against, voted very strongly against',
      'strongly disagree, strongly oppose, strongly opposes, fully disagree, fully disagrees, completely disagree',
      'totally disagree, disagree strongly, disagree completely, strongly disapprove, strong opposition',
      'stimme gar nicht zu, stimme überhaupt nicht zu, lehne vollständig ab',
      "pas du tout d'accord, totalement en désaccord, pas d'accord du tout",
      'полностью не согласен, полностью не согласна, категорически против, повністю не згоден, повністю не згодна',
      '--, 매우 반대, 적극 반대, 전혀 동의하지 않음, 전혀 그렇지 않다, 非常不同意',
      'totalmente en desacuerdo, muy en desacuerdo, totalmente en contra, discordo totalmente',
      'helemaal mee oneens, zeer mee oneens, zdecydowanie nie',
    ],
  },
  {
    position: 'unclear',
    lines: [
      'unclear, ambiguous, no clear position, no clear stance, cannot be judged, unklar, mehrdeutig, неясно, 불분명',
    ],
  },
  { position: 'not_applicable', lines: ['not applicable, not_applicable'] },
  {
    position: 'none',
    isAbsence: true,
    lines: [
      'absent, not voting, did not vote, not participating, did not participate, no vote, not voted, non-voting, nonvoting, nv, not present, excused, on leave',
      'no vote recorded, nichtabgegeben, abwesend, nicht abgegeben, nicht abgestimmt, nicht beteiligt, entschuldigt',
      'nonvotant, non-votant, non votant, absente, excusé, excusée',
      'не голосовал, не голосовала, не голосовали, отсутствовал, отсутствовала, отсутствует, не голосував, відсутній',
      '불참, 결석, 미투표, 표결불참, 出席せず, 欠席, 缺席, 未投票',
      'no vota, no votó, ausente, assente, in missione, non partecipante, non ha votato',
      'não votou, obstrução, niet deelgenomen, afwezig, nieobecny, nieobecna, nie głosował',
      'fravær, fraværende, ikke til stede, ikke tilstede, fjarverandi, puudub, nebalso, nedalyvavo, отсъства',
      'nie głosowała, frånvarande, poissa, nepřihlášen, nehlasoval, omluven, távol, nem szavazott, katılmadı',
    ],
  },
  {
    position: 'none',
    lines: [
      'not recorded, vacant',
      "don't know, dont know, do not know, dk, dk/na, unsure, not sure, can't say",
      'has never voted on, never voted, teller, teller - ayes, teller - noes',
      'no opinion, no answer, no response, no reply, no position, no statement, no stance, no data, not asked, not stated',
      'not answered, refused, missing, unknown, none, na, n/a, n.a., nan, null, -, –, —, ., ..',
      'ungültig, keine angabe, k. a., k.a., weiß nicht',
      'weiss nicht, keine meinung, keine position, ohne angabe',
      'ne sait pas, sans opinion, sans réponse, nspp',
      'не знаю, нет ответа, нет данных, затрудняюсь ответить',
      '무응답, 모름, 잘 모름, 모름/무응답, 無回答, わからない, 分からない, 未回答, 答えない',
      'no sabe, no contesta, ns/nc',
      'geen mening, weet niet',
    ],
  },
];
