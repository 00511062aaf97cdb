import type { Relation } from '../types.ts';

/**
 * How a relation word takes its drug and its alteration.
 * - `state`: resistant, sensitivity — a tumour is so, to a drug.
 * - `event`: responded, progressed — a patient does so, on a drug.
 * - `effect`: effective, inhibited the growth of — a drug is so, in a tumour.
 * - `response`: the noun, which says nothing until something says that there was one, or none.
 * - `measure`: PFS, response rate — says something only where it is compared or counted.
 * - `dose`: IC50 — as a measure, but more of it is less of an effect.
 */
type Frame = 'state' | 'event' | 'effect' | 'response' | 'measure' | 'dose';

export interface Cue {
  readonly tag: 'cue';
  readonly relation: Relation;
  readonly frame: Frame;
  /** The word denies its relation by itself: ineffective, non-responders. */
  readonly denied?: true;
  /** The word says that something lost came back, or was taken away: re-sensitised. */
  readonly reversal?: true;
  /** Too weak to stand against a response in the same paragraph: progression ends most responses. */
  readonly weak?: true;
  /** The word says something only where it is denied: no predictive biomarkers. */
  readonly onlyDenied?: true;
  /** A noun that says nothing until something is said of it: the efficacy of. */
  readonly noun?: true;
  /** The word says something only as all that is said of its drug: "osimertinib is active." */
  readonly predicate?: true;
  /** The word says something only of the variant right behind it: "does not inhibit T315I". */
  readonly target?: true;
  /** The word takes its drug as its object, and says nothing without: "the agency approved osimertinib". */
  readonly object?: true;
}

const cue = (frame: Frame, relation: Relation, more: Partial<Cue> = {}): Cue => ({
  tag: 'cue',
  frame,
  relation,
  ...more,
});

/** Relation words. Braces spell alternatives as in a shell. A table, so that a reader can see what is read. */
export const CUES: readonly (readonly [string, Cue])[] = [
  [
    '{,chemo,cross-}resistance{,s} | {,chemo,cross-}resistan{t,cies,cy} | resist{,s,ed,ing}',
    cue('state', 'resistance'),
  ],
  ['refractory | refractoriness | insensitiv{e,ity} | unresponsive{,ness}', cue('state', 'resistance')],
  ['de{,-}sensiti{s,z}{e,es,ed,ing,ation} | hypo{,-}sensitiv{e,ity}', cue('state', 'resistance')],
  ['{,hyper,hyper-,chemo}sensitiv{e,ity,ities} | {,chemo}sensiti{s,z}{e,es,ed,ing,ation}', cue('state', 'sensitivity')],
  [
    '{,hyper,hyper-}responsive | responsiveness | susceptib{le,ility} | vulnerab{le,ility}',
    cue('state', 'sensitivity'),
  ],
  ['re{,-}sensiti{s,z}{e,es,ed,ing,ation}', cue('state', 'sensitivity', { reversal: true })],
  ['non{,-}responsive{,ness} | non{,-}sensitive', cue('state', 'sensitivity', { denied: true })],

  [
    'benefit{,s,ed,ing} {most,more,greatly,substantially,significantly,clearly,also,still,especially,particularly,equally} from',
    cue('event', 'sensitivity'),
  ],
  ['benefit{,s,ed,ing} {little,less,least,poorly,rarely} from', cue('event', 'sensitivity', { denied: true })],
  ['respond{,s,ed,ing} | responder{,s} | benefit{,s,ed,ing,ted,ting} from', cue('event', 'sensitivity')],
  ['non{,-}respon{der,ders,ding,se}', cue('event', 'sensitivity', { denied: true })],
  [
    'progress{,ed,ing} | progression | disease progress{ion,ed} | relaps{e,es,ed,ing}',
    cue('event', 'resistance', { weak: true }),
  ],
  ['treatment failure | early progression | primary progression | progressive disease', cue('event', 'resistance')],
  ['regress{ed,ion,ions} | tumo{,u}r shrinkage | remission{,s} | shrank', cue('event', 'sensitivity')],
  ['disappearance | resolution of', cue('event', 'sensitivity')],

  ['effective{,ly} | efficacious | efficient', cue('effect', 'sensitivity')],
  ['effectiveness | efficacy', cue('effect', 'sensitivity', { noun: true })],
  [
    '{anti-tumo{,u}r,antitumo{,u}r,anti-leukemic,clinical,therapeutic,inhibitory} activity',
    cue('effect', 'sensitivity', { noun: true }),
  ],
  [
    'activity {against,in,towards} | antiproliferative {activity,effect,effects} | growth inhibition',
    cue('effect', 'sensitivity', { noun: true }),
  ],
  ['active {against,in,towards}', cue('effect', 'sensitivity')],
  ['inhibit', cue('effect', 'sensitivity', { target: true })],
  ['active', cue('effect', 'sensitivity', { predicate: true })],
  [
    '{retain,retains,retained,retaining,maintain,maintains,maintained} {,full ,some ,its ,their ,considerable ,substantial }activity | remain{,s,ed} active',
    cue('effect', 'sensitivity'),
  ],
  ['{,growth }inhibit{s,ed,ing} | inhibition of {growth,proliferation,viability}', cue('effect', 'sensitivity')],
  [
    'suppress{es,ed} {growth,proliferation,tumo{,u}r growth} | induc{es,ed,ing} apoptosis | cytotoxic',
    cue('effect', 'sensitivity'),
  ],
  [
    'tumo{,u}r growth {inhibition,delay,reduction} | {reduc,decreas}{es,ed,ing} {,cell }{viability,proliferation,growth}',
    cue('effect', 'sensitivity'),
  ],
  [
    '{reduc,decreas}{es,ed,ing} {,the }tumo{,u}r {size,volume,growth} | synergistic{,ally}',
    cue('effect', 'sensitivity'),
  ],
  ['potent{,ly} | inhibitor of the growth of', cue('effect', 'sensitivity')],
  ['approv{es,ed}', cue('effect', 'sensitivity', { object: true })],
  ['approved for | indicated for | recommended for', cue('effect', 'sensitivity')],
  ['ineffective{,ness} | inefficacious | inactive', cue('effect', 'sensitivity', { denied: true })],
  [
    'futile | should be avoided {in,for} | should be withheld {in,from}',
    cue('effect', 'sensitivity', { denied: true }),
  ],
  ['work{,s,ed} well {in,against}', cue('effect', 'sensitivity')],
  ['work {in,against}', cue('effect', 'sensitivity', { onlyDenied: true })],
  ['activity of', cue('effect', 'sensitivity', { noun: true, object: true })],
  [
    'preclud{e,es,ed,ing} {the use of,treatment with,therapy with} | argu{es,ed} against {the use of,treatment with}',
    cue('state', 'resistance', { object: true }),
  ],
  ['should not {be treated with,receive,be given} | contraindicated', cue('effect', 'sensitivity', { denied: true })],

  ['predictive {biomarker,marker,factor}{,s}', cue('response', 'sensitivity', { onlyDenied: true })],
  ['response{,s} | {cr,pr} | {,clinical }benefit{,s}', cue('response', 'sensitivity')],
  ['{partial,complete,near-complete,major,durable} response{,s}', cue('response', 'sensitivity')],

  [
    '{progression,disease,event,relapse,recurrence,metastasis,failure}{-, }free{, survival, interval} | {pfs,dfs,efs,rfs,os,ttp}',
    cue('measure', 'sensitivity'),
  ],
  [
    '{overall ,}survival{, rate,rates, time} | time to {progression,treatment failure,relapse} | outcome{,s}',
    cue('measure', 'sensitivity'),
  ],
  [
    '{,overall ,objective ,clinical ,tumo{,u}r ,confirmed ,pathological complete ,complete ,partial }response rate{,s} | orr{,s} | duration of response{,s}',
    cue('measure', 'sensitivity'),
  ],
  [
    'disease control{, rate,rates} | dcr | clinical benefit rate{,s} | remission rate{,s} | response duration',
    cue('measure', 'sensitivity'),
  ],
  [
    'ic50{,s} | ic 50 | gi50{,s} | ec50{,s} | ed50 | half maximal inhibitory concentration{,s}',
    cue('dose', 'resistance'),
  ],
];
