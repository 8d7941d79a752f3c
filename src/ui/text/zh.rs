//! 中文。

use super::{
    Browse, CardText, Importing, Keys, Lost, Menu, Nav, ReminderText, Saving, ScheduleText,
    Settings, Study, Text, Today,
};
use crate::browser::persistence::Persistence;
use crate::browser::recovery;
use crate::corpus::Level;
use crate::memory::{Days, Interval, Rating};
use crate::progress::{Buttons, SessionSize};
use crate::save::{Refusal, Reminder, ShelfError, Theme};
use crate::study::Mode;

pub(super) static TEXT: Text = Text {
    app: "面卡 Mianka",
    brand: "面卡",
    skip_to_content: "跳到正文",
    navigation: "主导航",
    nav: Nav {
        today: "今天",
        browse: "浏览",
        study: "学习",
        stats: "统计",
        settings: "设置",
    },
    today: Today {
        welcome: "先说出口，再翻面",
        welcome_line: |cards| {
            format!("{cards} 道面试题。看到题目先自己答一遍，再对照答案，给自己打个分。")
        },
        waiting: |cards| format!("今天还有 {cards} 张"),
        finished: "今天的都学完了",
        waiting_line: |due, new| match (due, new) {
            (due, 0) => format!("{due} 张要复习。"),
            (0, new) => format!("{new} 张新卡。"),
            (due, new) => format!("{due} 张要复习，{new} 张新卡。"),
        },
        done_of: |done, total| format!("已学 {done} 张，共 {total} 张。"),
        finished_line: "到期的卡片会在该复习的那天回来。想多练，下面还有别的学法。",
        start: |cards| format!("开始今天的 {cards} 张"),
        go_on: |cards| format!("继续，还剩 {cards} 张"),
        browse: "浏览全部卡片",
        other_ways: "别的学法",
        way: |mode| match mode {
            Mode::Due => ("按计划", "先复习到期的，再学新的"),
            Mode::Hardest => ("最难的", "学过的卡片里最难记的"),
            Mode::Flagged => ("标记过的", "你做了标记的卡片"),
            Mode::Cram => ("考前突击", "不管到没到期，全部过一遍"),
        },
        by_topic: "按主题",
    },
    card: CardText {
        show_answer: "显示答案",
        show_question: "显示题目",
        speak_first: "先说出口，再翻面。",
        twin: "同一道题的另一种问法：",
        answer_shows: "答案已显示",
        question_shows: "题目已显示",
        unseen: "没学过",
        seen: |times, rating| format!("学过 {times} 次，上次：{rating}"),
        due_in: |days| match days {
            0 => "今天到期".to_owned(),
            1 => "明天到期".to_owned(),
            days => format!("{days} 天后到期"),
        },
        suspended: "已暂停",
        leech: |failures| {
            format!(
                "这张卡已经答错 {failures} 次。硬记不划算：先把答案拆成几句自己的话，\
                 或者暂停它，弄懂了再恢复。"
            )
        },
        study_topic: |topic| format!("学习“{topic}”"),
    },
    menu: Menu {
        title: "更多",
        flag: "标记",
        edit_flag: "修改备注",
        unflag: "取消标记",
        bury: "今天不再问",
        suspend: "暂停这张卡",
        resume: "恢复这张卡",
        reset: "当作新卡重学",
        note: "备注（可不填）",
        note_example: "例如：这张卡的答案有误",
        save_flag: "保存标记",
        no_flag: "取消",
        flagged: "已标记：",
    },
    browse: Browse {
        title: "浏览",
        topics: "主题",
        levels: "难度",
        seen: "状态",
        all: "全部",
        none: "全不选",
        seen_no: "没学过",
        seen_yes: "学过",
        study_these: "学习这些",
        print: "打印",
        nothing: "没有符合条件的卡片",
        nothing_line: "放宽一个条件，或者重新选主题。",
        reset: "清除筛选",
    },
    study: Study {
        title: "学习",
        place: |done, left| format!("学完 {done} 张，剩 {left}"),
        progress: "本次进度",
        rate: "答得怎么样",
        rated: |rating, back| format!("已记为“{rating}”，{back}再问。"),
        back_in: |interval| match interval {
            Interval::Minutes(minutes) => format!("{} 分钟后", minutes.count()),
            Interval::Days(Days::MIN) => "明天".to_owned(),
            Interval::Days(days) => format!("{} 天后", days.count()),
        },
        left: |cards| format!("剩 {cards} 张。"),
        finished: "学完了",
        recalled: |cards| format!("这次学完了 {cards} 张。"),
        time: "用时",
        failed: "答错过的，值得再看一眼",
        once_more: "再学一遍",
        to_today: "回到今天",
        nothing: "没有可学的卡片",
        done_today: "现在没有要学的",
        done_today_line: "隔一段时间再答，记得更牢。到期的卡片会自己回来；现在想再练也可以。",
        choose: "重新选主题",
        comes_back: "稍后再问",
        leave: "先到这里",
        undo: "撤销",
        undone: "已撤销上一步。",
        marked: "已记下。",
        hard_means: "“困难”的意思是费了劲但答出来了；没答出来请按“重来”。",
        go_on: |cards| format!("继续，还有 {cards} 张"),
        nothing_flagged: "没有标记过的卡片",
        nothing_flagged_line: "学习时点“更多”里的“标记”，可以记下哪里不对。",
        nothing_hard: "还没有学过的卡片",
        nothing_hard_line: "先按计划学几张，最难记的会出现在这里。",
    },
    stats: super::stats::ZH,
    settings: Settings {
        title: "设置",
        language: "语言",
        language_auto: "跟随浏览器",
        theme: "外观",
        theme_name: |theme| match theme {
            Theme::System => "跟随系统",
            Theme::Light => "浅色",
            Theme::Dark => "深色",
        },
        shortcuts: "单键快捷键",
        shortcuts_line: "空格翻面、数字打分等。用语音或辅助设备输入时可以关掉。",
        on_off: ("开", "关"),
        show_keys: "查看快捷键",
        progress: "学习进度",
        progress_line: |reviews| {
            format!(
                "{reviews} 条复习记录，只存在这台设备的浏览器里。换设备或清理浏览器前，先导出。"
            )
        },
        kept: |promise| match promise {
            Persistence::Promised => "浏览器已承诺保留这些数据，空间紧张时也不会自行清理。",
            Persistence::NotPromised => {
                "浏览器没有承诺保留这些数据，空间紧张时可能清掉，请定期导出。"
            }
            Persistence::Unknown => "无法得知浏览器会不会一直保留这些数据，请定期导出。",
        },
        export: "导出进度",
        import: "导入进度",
        imported: |new, known, foreign| {
            let kept = match foreign {
                0 => String::new(),
                foreign => format!("其中 {foreign} 条属于这里没有的卡片，也保留了。"),
            };
            format!("已导入：新增 {new} 条，已有 {known} 条。{kept}")
        },
        erase: "清除进度",
        erase_ask: |reviews| format!("清除全部 {reviews} 条复习记录？"),
        erase_line: "清除后无法恢复，除非先导出一份。语言和外观设置会保留。",
        erase_yes: "清除，不再恢复",
        erase_no: "不清除",
        erased: "进度已清除。",
        about: "关于",
        about_line: |version, cards, topics| {
            format!("面卡 {version}，{cards} 张卡片，{topics} 个主题。")
        },
        privacy: "没有账号，没有统计，数据不离开这台设备。",
        licenses: "所用软件的许可证",
        about_corpus: "题目出处",
    },
    schedule: ScheduleText {
        title: "学习计划",
        retention: "目标记忆率",
        retention_line: "到期时还记得的比例。越高复习越频繁；90% 适合大多数人。",
        new_per_day: "每天新卡",
        new_per_day_line: "每天最多学这么多张没学过的卡片。",
        session_size: "每次学习",
        size_name: |size| match size {
            SessionSize::Ten => "10 张",
            SessionSize::Twenty => "20 张",
            SessionSize::Forty => "40 张",
            SessionSize::All => "全部",
        },
        session_size_line: "一次最多学这么多张；积压多时，先复习还来得及记住的。",
        buttons: "打分按钮",
        buttons_name: |buttons| match buttons {
            Buttons::Two => "两个",
            Buttons::Four => "四个",
        },
        buttons_line: "两个：只分“重来”和“良好”；四个：还有“困难”和“简单”。",
        day_start: "一天从几点开始",
        day_start_line: "在这之前学的算前一天，熬夜也不会断开。",
    },
    fitting: super::fitting::ZH,
    offline: super::offline::ZH,
    searching: super::searching::ZH,
    saving: Saving {
        unsaved: |reviews, why| {
            format!("{why}，有 {reviews} 条复习只在内存里：关掉页面就会丢失。请先导出。")
        },
        shelf_error,
        unreadable: |why| {
            format!(
                "{why}，读不到以前的进度，新的复习也存不下来。卡片照常能学，关掉页面之前请先导出。"
            )
        },
        second_only: |why| format!("{why}，进度改存在浏览器的数据库里，照常保存。"),
        only_copied: |reviews, why| {
            format!(
                "{why}，有 {reviews} 条复习存在浏览器的数据库里，不会丢失。腾出空间后会自动补存。"
            )
        },
        damaged: |records| {
            format!("有 {records} 份记录已损坏，读不出来，已原样保留；其余进度完好。")
        },
        recovered: |records| format!("有 {records} 份记录损坏，已用副本补全，没有丢失任何进度。"),
        unread: "读不了的记录",
        unread_line: "它们原样保留，不会被改写或删除，只有“清除进度”会一并清掉。",
        unread_newer: "来自更新的版本，更新应用后就能读取。",
        unread_recovered: "已损坏，副本完好，没有丢失任何进度。",
        unread_left: "已损坏，留在原处。",
        unread_moved: "已损坏，已移到一旁保存。",
        raw_export: "导出全部原始数据",
        newer: |records| {
            format!("有 {records} 份记录来自更新的版本，原样保留。刷新页面以更新应用。")
        },
        import_error,
        file_error: |why| format!("文件读写失败：{why}"),
        try_again: "再存一次",
    },
    importing: Importing {
        title: |new| match new {
            0 => "文件里没有新记录".to_owned(),
            new => format!("导入 {new} 条新记录？"),
        },
        new: "新增",
        known: "已有",
        foreign: "属于这里没有的卡片",
        union: "导入只会合并，不会覆盖或删除任何记录。",
        foreign_line: "这里没有的卡片，它们的记录也会保留。",
        unread: |parts| format!("文件里有 {parts} 份数据读不出来，只导入其余的。"),
        yes: "导入",
        no: "取消",
    },
    reminder: ReminderText {
        name: "导出提醒",
        due: |reminder| match reminder {
            Reminder::NeverExported(reviews) => {
                format!(
                    "已经复习 {reviews} 次，还没有导出过。进度只存在这台设备上，导出一份更稳妥。"
                )
            }
            Reminder::SinceExport(reviews) => {
                format!("上次导出以后又复习了 {reviews} 次。再导出一份更稳妥。")
            }
        },
        later: "以后再说",
        put_off: "一周内不再提醒。",
        exported: "已导出。把文件存到别的设备上更稳妥。",
    },
    recovery: recovery::Words {
        title: "应用出错了",
        line: "页面停了下来，已保存的进度还在这台设备上，重新打开就能继续。",
        export: "下载原始数据",
        restart: "重新打开",
    },
    keys: Keys {
        title: "快捷键",
        turn: "翻面",
        rate: "重来、困难、良好、简单",
        undo: "撤销",
        next: "下一张",
        previous: "上一张",
        help: "显示这张表",
        close: "关闭",
        space: "空格",
        off: "可以在设置里关掉。",
    },
    lost: Lost {
        title: "这里没有内容",
        line: "地址可能抄错了，或者来自另一个版本。",
        no_card: |id| format!("没有编号为“{id}”的卡片。"),
        back: "回到今天",
    },
    level: |level| match level {
        Level::Basic => "初级",
        Level::Intermediate => "中级",
        Level::Advanced => "高级",
    },
    rating: |rating| match rating {
        Rating::Again => "重来",
        Rating::Hard => "困难",
        Rating::Good => "良好",
        Rating::Easy => "简单",
    },
    interval,
    duration: |seconds| match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} 秒"),
        (minutes, 0) => format!("{minutes} 分钟"),
        (minutes, seconds) => format!("{minutes} 分 {seconds} 秒"),
    },
    joined: |one, other| format!("{one}，{other}"),
    cards: |cards| format!("{cards} 张"),
    clock_behind: "设备的时钟比最近一次学习还早。学习不受影响，但在时钟校准之前，间隔会偏短。",
    close: "关闭",
};

fn interval(interval: Interval) -> String {
    match interval {
        Interval::Minutes(minutes) => format!("{} 分钟", minutes.count()),
        Interval::Days(days) => match days.count() {
            days @ 0..60 => format!("{days} 天"),
            days @ 60..730 => format!("{:.1} 个月", f32::from(days) / 30.44),
            days => format!("{:.1} 年", f32::from(days) / 365.25),
        },
    }
}

fn shelf_error(error: &ShelfError) -> String {
    match error {
        ShelfError::Blocked => "浏览器禁止本页存储数据".to_owned(),
        ShelfError::Absent => "这个浏览器没有本地存储".to_owned(),
        ShelfError::Full => "浏览器的存储空间满了".to_owned(),
        ShelfError::Failed(why) => format!("浏览器存储出错（{why}）"),
    }
}

fn import_error(refusal: &Refusal) -> String {
    let what = match refusal {
        Refusal::TooLarge(bytes) => {
            return format!(
                "文件有 {} MB，太大了：50 MB 起的文件不读取，没有做任何改动。",
                bytes / 1_000_000
            );
        }
        Refusal::Binary => "这不是文本文件，而进度文件是导出得到的 .json 文件",
        Refusal::OtherKind => "这不是面卡的进度文件",
        Refusal::Truncated => "文件不完整，缺了结尾",
        Refusal::Damaged(_) => "文件已损坏",
        Refusal::Newer(_) => "这个文件来自更新的版本，请先更新应用",
        Refusal::BadRecord { index, .. } => {
            return format!("文件里第 {index} 条记录已损坏，没有做任何改动。");
        }
    };
    format!("{what}，没有做任何改动。")
}
