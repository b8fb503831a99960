/** Verbs that have so many made, brought in, held or attended: what is counted is named behind the figure (设置1所托育机构). */
export const MAKING =
  '建成|新增|新建|创建|建立|建设|建有|改造|设立|设置|开设|开通|开展|打造|培育|培训|引进|招聘|招募|选取|遴选|评选|确定|认定|组建|组织|举办|举行|参加|参与|接受|配备|配置|安排|布设|投入|推出|推广|实施|支持|覆盖|惠及|吸纳|带动|转化|种植|获批|协调|办好';
