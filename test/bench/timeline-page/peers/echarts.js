/** Apache ECharts, custom series on a time axis: its own recipe for spans, with only the modules that this needs. */
import { CustomChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([CustomChart, GridComponent, DataZoomComponent, LegendComponent, CanvasRenderer]);

let chart;
let lanes;
let range;

function renderItem({ dataIndex, coordSys }, api) {
  const start = api.coord([api.value(1), api.value(0)]);
  const end = api.coord([api.value(2), api.value(0)]);
  const height = api.size([0, 1])[1];
  const row = (height - 6) / 5;
  const shape = echarts.graphic.clipRectByRect(
    {
      x: start[0],
      y: start[1] - height / 2 + 3 + (dataIndex % 5) * row,
      width: Math.max(2, end[0] - start[0]),
      height: row - 1,
    },
    coordSys,
  );
  return shape && { type: 'rect', shape, style: { fill: '#25609a' } };
}

window.contender = {
  name: 'ECharts',
  async mount(events, all, life) {
    lanes = all;
    range = life;
    const rows = new Map(all.map(({ id }, i) => [id, i]));
    const data = all.map(() => []);
    for (const { lane, start, end } of events) {
      const row = rows.get(lane);
      data[row].push([row, start, end ?? start]);
    }
    chart = echarts.init(document.getElementById('root'), null, { renderer: 'canvas' });
    chart.setOption({
      animation: false,
      legend: { show: false, data: all.map(({ label }) => label) },
      grid: { left: 200, right: 0, top: 24, bottom: 4 },
      xAxis: { type: 'time', position: 'top', min: life[0], max: life[1] },
      yAxis: { type: 'category', data: all.map(({ label }) => label), inverse: true },
      dataZoom: [
        { type: 'inside', filterMode: 'weakFilter', startValue: life[0], endValue: life[1], throttle: 0 },
      ],
      series: all.map(({ label }, i) => ({
        type: 'custom',
        name: label,
        renderItem,
        encode: { x: [1, 2], y: 0 },
        dimensions: ['lane', 'start', 'end'],
        data: data[i],
        progressive: 0,
        clip: true,
      })),
    });
    chart.getZr().flush();
  },
  async zoomTo(start, end) {
    range = [start, end];
    chart.dispatchAction(
      { type: 'dataZoom', dataZoomIndex: 0, startValue: start, endValue: end },
      { flush: true },
    );
  },
  panBy(part) {
    const by = (range[1] - range[0]) * part;
    return this.zoomTo(range[0] + by, range[1] + by);
  },
  async filter(shown) {
    chart.setOption({
      legend: { selected: Object.fromEntries(lanes.map(({ id, label }) => [label, shown.includes(id)])) },
    });
    chart.getZr().flush();
  },
};
