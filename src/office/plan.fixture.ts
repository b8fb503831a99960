/** For tests: sentences of the plan of a city that does not exist. */
export const PLAN = '《望川市社区养老服务提升行动实施方案》（望政办字〔2031〕7号）';
export const TASK = '鼓励餐饮企业参与老年助餐，推动社区食堂连锁化运营。';
export const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
export const BEDS = '到2034年，建成家庭照护床位1200张左右。';
export const NURSES = '到2033年，每百张养老床位配备护理员不少于12名。';
