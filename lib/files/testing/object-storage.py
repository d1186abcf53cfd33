"""
OpenStack Swift (Debian: swift-proxy, swift-account, swift-container, swift-object) as one process, speaking S3 on a port
that it names on its first line: what the tests of the object storage talk to. Ends with its standard input.

    python3 object-storage.py FOLDER

The key is test:cluster, its secret a_secret_of_the_tests.
"""
import eventlet

eventlet.monkey_patch()

import array
import os
import sys

from eventlet import wsgi
from eventlet.hubs import trampoline
from swift.common.ring import RingData

folder = sys.argv[1]
devices = os.path.join(folder, "devices")
os.makedirs(os.path.join(devices, "disk"))

PART_POWER = 2  # the ring has 2**2 places, all on one disk


def write(name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def ring(name, port):
    disk = {"id": 0, "zone": 0, "region": 0, "weight": 1, "device": "disk", "ip": "127.0.0.1", "port": port,
            "replication_ip": "127.0.0.1", "replication_port": port}
    places = array.array("H", [0] * 2 ** PART_POWER)
    RingData([places], [disk], 32 - PART_POWER).save(os.path.join(folder, name + ".ring.gz"))


write("swift.conf", """
[swift-hash]
swift_hash_path_suffix = tests
[storage-policy:0]
name = one
default = yes
""")

sockets = {}
for kind in ("account", "container", "object", "proxy"):
    sockets[kind] = eventlet.listen(("127.0.0.1", 0))
    if kind != "proxy":
        ring(kind, sockets[kind].getsockname()[1])

from swift.common import utils  # noqa: E402  (reads swift.conf when it is loaded)

utils.set_swift_dir(folder)

from swift.common.storage_policy import reload_storage_policies  # noqa: E402
from swift.common.wsgi import loadapp  # noqa: E402

reload_storage_policies()



class Cache:
    """What memcached keeps for a larger Swift; it has to be there."""

    def __init__(self):
        self.kept = {}

    def get(self, key, raise_on_error=False):
        return self.kept.get(key)

    def set(self, key, value, *args, **kwargs):
        self.kept[key] = value

    def delete(self, key, *args, **kwargs):
        self.kept.pop(key, None)

    def incr(self, key, delta=1, *args, **kwargs):
        self.kept[key] = self.kept.get(key, 0) + delta
        return self.kept[key]


cache = Cache()


def with_cache(app):
    def serve_cached(env, start):
        env["swift.cache"] = cache
        return app(env, start)
    return serve_cached


quiet = "log_level = CRITICAL\nlog_address = /nonexistent\n"
pool = eventlet.GreenPool(2000)


def serve(kind, text):
    app = with_cache(loadapp(write(kind + ".conf", text), global_conf={"log_requests": "no"}))
    eventlet.spawn(wsgi.server, sockets[kind], app, log_output=False, custom_pool=pool, debug=False)


for kind in ("account", "container", "object"):
    serve(kind, f"""
[DEFAULT]
devices = {devices}
mount_check = false
swift_dir = {folder}
bind_port = {sockets[kind].getsockname()[1]}
fallocate_reserve = 0
{quiet}
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
""")

serve("proxy", f"""
[DEFAULT]
swift_dir = {folder}
{quiet}
[pipeline:main]
pipeline = catch_errors gatekeeper listing_formats bulk s3api tempauth copy slo dlo versioned_writes symlink proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_cluster = a_secret_of_the_tests .admin
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[filter:versioned_writes]
use = egg:swift#versioned_writes
[filter:symlink]
use = egg:swift#symlink
""")

print(sockets["proxy"].getsockname()[1], flush=True)


# until whoever started us closes the pipe, or dies
while True:
    trampoline(sys.stdin.fileno(), read=True)
    if not os.read(sys.stdin.fileno(), 4096):
        break
