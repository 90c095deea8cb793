// Loaded into the program by launch.mjs: a launcher killed with -9 cannot forward anything, but its channel closes.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
