import type { Plan } from '../../model/plan'

/** A part of a file's name: letters, digits and hyphens, which every system takes. */
function safe(part: string): string {
  return part
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^A-Za-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
}

/** An hour as a name tells it: minutes below an hour, hours below two days, else days. */
function hourPart(timeH: number): string {
  if (timeH < 0) return 'before'
  if (timeH < 1) return `${Math.round(timeH * 60)}min`
  if (timeH < 48) return `${Math.round(timeH)}h`
  return `day${Math.round(timeH / 24)}`
}

/** What a file is called: `skin-healing_cheek_1.5mm_day3_en.png`; what it holds is said where it is no picture. */
export function fileName(
  plan: Plan,
  timeH: number | null,
  locale: string,
  ending: string,
  holds: string | null = null,
): string {
  const parts = [
    'skin-healing',
    plan.site,
    `${Number(plan.depthMm.toFixed(2))}mm`,
    ...(timeH === null ? [] : [hourPart(timeH)]),
    ...(holds === null ? [] : [holds]),
    locale,
  ]
  return `${parts.map(safe).join('_')}.${ending}`
}
