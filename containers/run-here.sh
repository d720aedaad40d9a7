#!/bin/sh
# Runs a command as its container would, where there is no container engine: from the folder of the image, with its user, no capability, no
# new privileges, nothing but its own environment, and a root that cannot be written. Needs root, and util-linux.
# sh containers/run-here.sh SHIPPED-FOLDER NAME=VALUE… COMMAND…
set -eu
folder=$(realpath "$1")
shift
export SHIPPED="$folder"
exec unshare --mount sh -c '
  mount --make-rprivate /
  mkdir -p /descent /data
  mount --bind "$SHIPPED" /descent
  mount -t tmpfs -o size=64m,mode=1777 tmpfs /tmp
  mount -t tmpfs -o size=512m,uid=10001,gid=10001,mode=0755 tmpfs /data
  mount -o remount,ro,bind /descent
  mount -o remount,ro,bind /
  cd /descent
  exec setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \
    env -i NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data HOME=/data PATH=/descent/node_modules/.bin:/usr/local/bin:/usr/bin:/bin "$@"
' sh "$@"
