/** Words that turn, grade, scope or void the relation word beside them. */
export type Sign =
  /** Denies what follows: "did not". */
  | { readonly tag: 'not' }
  /** Says that there is too little of it: "little activity". */
  | { readonly tag: 'weak' }
  | { readonly tag: 'more' }
  | { readonly tag: 'less' }
  /** Acts on a resistance or a sensitivity: "overcomes", "abrogates". */
  | { readonly tag: 'undo' }
  | { readonly tag: 'restore' }
  | { readonly tag: 'strength'; readonly strength: 'causal' | 'associative' | 'predictive' }
  /** Says that the noun after it happened: "achieved". */
  | { readonly tag: 'had' }
  /** Good of its kind: "partial", "durable". */
  | { readonly tag: 'good' }
  | { readonly tag: 'hedge' }
  /** Opens a question or a hypothesis. */
  | { readonly tag: 'open' }
  /** Closes a noun as something only looked at: "was evaluated". */
  | { readonly tag: 'studied' }
  | { readonly tag: 'refuted' }
  /** What follows is what is compared with. */
  | { readonly tag: 'versus' }
  | { readonly tag: 'unlike' }
  | { readonly tag: 'regardless' }
  /** Says of an alteration that it is not there. */
  | { readonly tag: 'absent' }
  | { readonly tag: 'except' }
  /** What follows was given before. */
  | { readonly tag: 'prior' }
  | { readonly tag: 'after' }
  | { readonly tag: 'given' }
  | { readonly tag: 'break' }
  | { readonly tag: 'by' }
  | { readonly tag: 'cause-of' }
  | { readonly tag: 'difference' }
  | { readonly tag: 'together' }
  | { readonly tag: 'in-one' }
  | { readonly tag: 'fell' }
  | { readonly tag: 'found' }
  | { readonly tag: 'knock-down' }
  | { readonly tag: 'respectively' }
  /** Turns a longer time into a worse one: "hazard ratio for progression-free survival". */
  | { readonly tag: 'risk' }
  /** Compares and finds nothing. */
  | { readonly tag: 'similar' }
  /** Says that others said so: "some reports suggest". */
  | { readonly tag: 'others' }
  /** Opens an examination that may yet have a result: "we studied the …". */
  | { readonly tag: 'studying' }
  /** Says that there is no one answer: "a range of". */
  | { readonly tag: 'varied' }
  | { readonly tag: 'ignored' };

const sign = <T extends Sign['tag']>(tag: T) => ({ tag }) as Extract<Sign, { tag: T }>;
const strength = (value: 'causal' | 'associative' | 'predictive'): Sign => ({ tag: 'strength', strength: value });

/** Signs, as `CUES` is written. */
export const SIGNS: readonly (readonly [string, Sign])[] = [
  [
    "not | never | neither | nor | no | none | nobody | cannot | {did,does,do,was,were,is,are,could,would,can,has,have}n{'t,’t} | no longer",
    sign('not'),
  ],
  [
    'lack{,s,ed,ing} of | lack{,s,ed} | fail{,s,ed,ing} to | failure to | unable to | inability to | unlikely to | devoid of | preclud{e,es,ed,ing}',
    sign('not'),
  ],
  [
    'no evidence {that,of,for} | little evidence {that,of,for} | absence of | without | in the absence of | lacking',
    sign('not'),
  ],
  [
    'no {doubt,wonder,surprise} | without {doubt,question,exception} | not {surprising,unexpected,in doubt,new,unusual,uncommon,unlike} | not {unexpectedly,surprisingly,infrequently,uncommonly}',
    sign('ignored'),
  ],
  [
    '{cannot,can not,could not} be {denied,disputed,doubted,overstated,overemphasised,overemphasized} | {no longer,not} {disputed,doubted,contested,controversial,questioned,in dispute}',
    sign('ignored'),
  ],
  [
    'short-lived | at least | not least | not only | not all | not yet | not shown | no. | not statistically evaluated | not reached | or not',
    sign('ignored'),
  ],
  [
    'only {one,two,1,2,a few} | only at | few | rarely | seldom | infrequently | little | minimal | negligible | limited | poor{,ly} | weak{,ly} | insufficient{,ly} | marginal | hardly | barely | low',
    sign('weak'),
  ],
  [
    'more | {increas,enhanc,improv}{e,es,ed,ing} | increasingly | improvement{,s} in | greater | higher | high{,ly}',
    sign('more'),
  ],
  [
    'better | longer | prolong{s,ed,ing} | superior | elevated | strong{,er,ly} | favo{,u}rable | extended | exquisitely',
    sign('more'),
  ],
  [
    'less | least | {reduc,decreas}{e,es,ed,ing} | reduction in | decrease in | diminish{es,ed,ing} | lower{,s,ed,ing} | impair{s,ed,ing}',
    sign('less'),
  ],
  [
    'attenuat{e,es,ed,ing} | worse | shorter | inferior | poorer | weaker | blunt{s,ed} | loss of | los{e,es,t,ing} | unfavo{,u}rable',
    sign('less'),
  ],
  [
    'negative {predictor,predictive factor,predictive marker,predictive biomarker,marker,biomarker,factor}{,s}',
    sign('weak'),
  ],
  [
    'compromis{es,ed,ing} | negatively | inversely | adversely | limit{,s,ing} | weaken{s,ed} | dampen{s,ed}',
    sign('less'),
  ],
  [
    '{overcome,overcomes,overcoming,overcame} | circumvent{,s,ed,ing} | revers{e,es,ed,ing} | abrogat{e,es,ed,ing} | abolish{,es,ed,ing}',
    sign('undo'),
  ],
  [
    'counteract{,s,ed,ing} | prevent{,s,ed,ing} | delay{,s,ed,ing} | eliminat{e,es,ed,ing} | mitigat{e,es,ed,ing} | bypass{es,ed,ing}',
    sign('undo'),
  ],
  ['restor{e,es,ed,ing} | regain{s,ed}', sign('restore')],
  [
    'confer{,s,red,ring} | caus{e,es,ed,ing} | driv{e,es,ing} | drove | driven by | mediat{e,es,ed,ing} | induc{e,es,ed,ing}',
    strength('causal'),
  ],
  [
    'lead{,s,ing} to | led to | result{,s,ed,ing} in | render{,s,ed,ing} | mak{e,es,ing} | made | contribut{e,es,ed,ing} to | promot{e,es,ed,ing}',
    strength('causal'),
  ],
  ['develop{,s,ed,ing} | acquir{e,es,ed,ing}', sign('had')],
  [
    'responsible for | mechanism{,s} of | cause of | driver of | impart{s,ed} | permit{s,ted} | enabl{e,es,ed,ing}',
    strength('causal'),
  ],
  [
    'associated with | associat{e,es,ion} with | correlat{e,es,ed,ing,ion} with | linked {to,with} | link between | related to',
    strength('associative'),
  ],
  [
    'association{,s}{, between, of} | correlation{,s}{, between} | implicated in | associated | correlate{,s} of',
    strength('associative'),
  ],
  [
    'predict{,s,ed,ing,ive,or,ors}{, of} | informative for | marker{,s} of | indicat{e,es,ed,ive}{, of}',
    strength('predictive'),
  ],
  [
    'achiev{e,es,ed,ing} | show{,s,ed,n,ing} | demonstrat{e,es,ed,ing} | exhibit{,s,ed,ing} | experienc{e,es,ed,ing} | had | has | having',
    sign('had'),
  ],
  [
    'obtain{s,ed} | attain{s,ed} | observed | reported | produc{es,ed} | elicit{s,ed} | reach{es,ed} | seen | documented | evidenced | lasting',
    sign('had'),
  ],
  ['lasted | noted | recorded | maintained | ongoing | confirmed | revealed | display{,s,ed} | derived', sign('had')],
  [
    'durable | dramatic | favo{,u}rable | good | major | rapid | excellent | remarkable | exceptional | marked | sustained | deep',
    sign('good'),
  ],
  [
    'partial | complete | near-complete | long-lasting | significant clinical | radiographic | radiologic | objective | metabolic',
    sign('good'),
  ],
  [
    'may | might | could | appear{,s,ed} | seem{,s,ed} | suggest{,s,ed,ing,ive} | possibl{e,y} | potential{,ly} | probabl{e,y} | likely | putative{,ly}',
    sign('hedge'),
  ],
  ['presumabl{e,y} | tend{s,ed}{, to} | trend{,s} {toward,towards,to,for} | in theory | perhaps', sign('hedge')],
  [
    'whether | hypothes{is,es,ised,ized,ise,ize} | if | to {determine,test,evaluate,assess,investigate,examine,explore,study,see}',
    sign('open'),
  ],
  [
    '{might,may,would} expect | expected to | aim{,s,ed} to | sought to | we asked | question of | unclear | {is,are,was,were,been} {,once ,initially ,long ,originally ,previously ,formerly ,first ,widely ,generally ,commonly ,often }{thought,believed,assumed,held,supposed,postulated,presumed,speculated} | remains to be | role of | in order to | it is unknown | effect of | would',
    sign('open'),
  ],
  [
    '{some,others,many,critics,sceptics,skeptics} {,authors ,investigators ,researchers ,clinicians ,oncologists }{claim,claimed,argue,argued,believe,believed,maintain,maintained,hold,held,speculate,speculated}',
    sign('open'),
  ],
  [
    '{myth,misconception,fallacy,wrong,false,incorrect,untrue,mistaken,erroneous,misleading} {that,to} | {is,was} not {true,the case,so} that',
    sign('open'),
  ],
  [
    '{was,were,is,are,been,be} {evaluated,assessed,investigated,examined,tested,measured,studied,analysed,analyzed,explored,screened,determined,compared,unknown,unclear,monitored,defined,categorized}',
    sign('studied'),
  ],
  [
    '{is,was,are,were} {incorrect,wrong,refuted,untrue,false,disproved,not true,a misconception,not the case}',
    sign('refuted'),
  ],
  ['{refut,disprov}{e,es,ed,ing} | rule{,s,d} out | argues against', sign('refuted')],
  [
    'than | compared {to,with,against} | as compared {to,with} | in comparison {to,with} | versus | vs{,.} | relative to | over',
    sign('versus'),
  ],
  ['contrasted to | alternative{,s} to', sign('versus')],
  ['unlike | in contrast to | as opposed to | contrary to', sign('unlike')],
  [
    'regardless of | irrespective of | independent{,ly} of | without regard to | instead of | beyond',
    sign('regardless'),
  ],
  [
    'negative for | free of | not {harbo{,u}r,carry,contain,express}{,ing} | excluding | exclud{e,es,ed} | absent | wild{-, ,}type for | wt for',
    sign('absent'),
  ],
  ['except{, for} | with the exception of | other than | rather than', sign('except')],
  [
    'prior | previous{,ly} | pre{,-}treated {with,by} | history of | progress{ed,ion} {on,after,during,following,with} {prior,previous}',
    sign('prior'),
  ],
  ['after | following | post | subsequent to | since', sign('after')],
  [
    'treat{ed,ing,ment}{, with} | received | receiving | receive | given | administered | administration of | prescribed | initiated | started on',
    sign('given'),
  ],
  [
    'whereas | while | although | though | however | but | yet | conversely | in contrast | on the other hand | ;',
    sign('break'),
  ],
  [
    'by | through | via | due to | because of | owing to | in the presence of | attributed to | attributable to | explained by | upon',
    sign('by'),
  ],
  ['include | includes | included | including | such as | namely | e.g. | are', sign('cause-of')],
  [
    'difference{,s} | impact | effect on | influence | differ{,ed,s} | affect{,s,ed,ing} | alter{,s,ed,ing}',
    sign('difference'),
  ],
  [
    'combin{ation,ations,ed,ing}{, of,with} | in combination{, with} | co{,-}treat{ed,ment} | together with | concurrent{,ly} | doublet | triplet',
    sign('together'),
  ],
  [
    'in cis | in trans | double | compound | co{,-}mutat{ed,ion,ions} | co{,-}occurring | concomitant{,ly} | co{,-}existing | both',
    sign('in-one'),
  ],
  ['{detected,found,observed,identified,present,seen}', sign('found')],
  [
    'knock{,-}down{, of} | knock{,-}out{, of} | silenc{ing,ed}{, of} | deplet{ion,ing,ed}{, of} | si{,-}rna{, against} | sh{,-}rna{,s}{, against}',
    sign('knock-down'),
  ],
  [
    'downregulation of | remov{al of,ing} | excis{ion of,ing} | correct{ion of,ing} | ablat{ion of,ing}',
    sign('knock-down'),
  ],
  [
    '{is,was,are,were} not {well ,fully ,}{documented,established,understood,characterized,characterised,defined,known,clear,evaluable}',
    sign('studied'),
  ],
  ['not otherwise specified', sign('ignored')],
  [
    '{studied,comparing,compared,investigated,examined,evaluated,assessed,tested,assess,evaluate} the | {safety,tolerability} and',
    sign('studying'),
  ],
  ['a range of | varying | variable | differential | heterogeneous | different', sign('varied')],
  ['never{ ,-,}smok{er,ers,ing}', sign('ignored')],
  [
    '{was,were,is,are} {similar,comparable}{, to,for,between,in} | similar{,ly} {to,for,in} | comparable {to,in,for} | did not differ',
    sign('similar'),
  ],
  ['respectively', sign('respectively')],
  ['hazard ratio{,s} {for,of} | risk of', sign('risk')],
  ['{some,previous,prior,earlier,other} {reports,studies,authors,work,data,evidence,trials}', sign('others')],
  [
    'individual response data | response {data,evaluation,assessment,criteria,status} | increased risk | resistance mutation{,s} | sensitizing mutation{,s} | sensitising mutation{,s} | disease-free',
    sign('ignored'),
  ],
  [
    'multi{,-}drug resistan{ce,t} | {castration,castrate,hormone,treatment,therapy,platinum,chemo,chemotherapy,standard,endocrine} {-,}{resistant,refractory,sensitive,resistance}',
    sign('ignored'),
  ],
  [
    'sensitive {detection,assay,assays,method,methods,test,technique,technology,monitoring} | resistance {biomarker,marker}{,s} | sensitivity {and,or} specificity | sensitivity analys{is,es} | immune response{,s} | dna damage response | stress response',
    sign('ignored'),
  ],
  [
    'sensitivity and resistance was | response evaluation criteria | response criteria | tumo{,u}r progression mechanism{,s}',
    sign('ignored'),
  ],
];
