/** vis-timeline behind the interface of the bench, used as its own documentation says for many items: no stacking. */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

let timeline;
let groups;
let lanes;
let range;
const changed = () =>
  new Promise((resolve) => {
    const once = () => {
      timeline.off('changed', once);
      resolve();
    };
    timeline.on('changed', once);
  });

window.contender = {
  name: 'vis-timeline',
  async mount(events, all, life) {
    lanes = all;
    range = life;
    const items = new DataSet(
      events.map(({ id, lane, start, end, title }) =>
        end === null
          ? { id, group: lane, start, type: 'point', content: '', title }
          : { id, group: lane, start, end, type: 'range', content: title, title },
      ),
    );
    groups = new DataSet(all.map(({ id, label }, order) => ({ id, content: label, order, visible: true })));
    await new Promise((resolve) => {
      timeline = new Timeline(document.getElementById('root'), items, groups, {
        onInitialDrawComplete: resolve,
        stack: false,
        height: 720,
        showCurrentTime: false,
        margin: { item: 2 },
      });
    });
  },
  async zoomTo(start, end) {
    const now = timeline.getWindow();
    range = [start, end];
    // Nothing is told where nothing changes.
    if (+now.start === Math.round(start) && +now.end === Math.round(end)) return;
    const drawn = changed();
    timeline.setWindow(start, end, { animation: false });
    await drawn;
  },
  panBy(part) {
    const by = (range[1] - range[0]) * part;
    return this.zoomTo(range[0] + by, range[1] + by);
  },
  async filter(shown) {
    const drawn = changed();
    groups.update(lanes.map(({ id }) => ({ id, visible: shown.includes(id) })));
    await drawn;
  },
};
