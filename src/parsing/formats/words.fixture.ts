/** For tests: words of an invented city, put together in any order. */
import fc from 'fast-check';

const HEADINGS = [
  '加强渡口管理',
  '完善航线布局',
  '提升班次密度',
  '强化值守保障',
  '推进船舶更新',
  '健全应急机制',
  '优化换乘服务',
  '做好灯塔维护',
];
const OPENINGS = ['各区要', '市渡运局要', '沿岸各镇应当', '渡口经营单位应当', '市渡运局会同市港务局'];
const ACTIONS = [
  '在汛期前完成栈桥检修，并将检修结果公示7日',
  '按照“一渡一策”的要求编制疏散图，张贴在候船廊内',
  '每日开行渡轮不少于18班，首班不晚于6时30分，末班不早于22时',
  '到2033年，渡轮准点率达到95%以上；候船时间控制在12.5分钟左右',
  '对六十周岁以上居民（含持居住证的居民）免收渡费，对学生减收50%',
  '将灯塔、浮标和系船柱纳入统一编号，编号由6位数字组成',
  '开展夜航训练',
  '统筹使用渡运资金1：0.8配套资金，优先保障北岬、松湾两处渡口',
];
const ENDINGS = ['', '，有条件的可以适当提前', '，确因风浪停航的除外', '，具体办法由市渡运局另行制定'];
const UNITS = ['市渡运局', '市港务局', '市财政局', '松湾区人民政府', '市水文站'];
const TASKS = ['栈桥加固', '浮标更换', '候船廊改造', '夜航照明', '渡轮更新', '水位监测', '客流统计'];
const GOALS = ['完成12处', '更换80只', '新建3座', '覆盖全部航线', '更新6艘', '每日2次', '按月公布'];

export const heading = fc.constantFrom(...HEADINGS);
export const unit = fc.constantFrom(...UNITS);
export const task = fc.constantFrom(...TASKS);
export const goal = fc.constantFrom(...GOALS);

export const sentence = fc
  .tuple(fc.constantFrom(...OPENINGS), fc.constantFrom(...ACTIONS), fc.constantFrom(...ENDINGS))
  .map((parts) => `${parts.join('')}。`);

/** One to four sentences: from half a line to a good many. */
export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));

/** Headings that differ, so that no place is said twice. */
export function headings(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(heading, { minLength, maxLength });
}

export const duty = fc.constantFrom('', '（牵头单位：市渡运局；配合单位：市财政局、市港务局）', '（市港务局负责）');

/** An issue date of the invented years. */
export const day = fc.tuple(
  fc.integer({ min: 2029, max: 2032 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
